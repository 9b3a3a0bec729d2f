package org.huying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huying.line.LineFiles;
import org.huying.line.LineFolders;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    @Test
    void everyCommandStandsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Bench.commandLine().getSubcommands().values())
                .filteredOn(command -> !command.getCommandSpec().usageMessage().hidden())
                .isNotEmpty()
                .extracting(CommandLine::getCommandName)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void theLineOfTheLoopIsSound() {
        List<LineFiles> loop = LineFolders.shipped().stream()
                .filter(files -> files.folder().equals("loop"))
                .toList();

        assertThat(LineReader.read(loop).values()).singleElement().isInstanceOf(Reading.Sound.class);
    }
}
