package org.huying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var shipped = LineFolders.shipped();

        assertThat(shipped).anyMatch(files -> files.folder().equals("loop"));
        assertThat(LineReader.read(shipped).values()).allMatch(Reading.Sound.class::isInstance);
    }
}
