package org.huying.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Function;
import org.huying.intake.messages.MessageFile;
import org.huying.intake.messages.Row;
import org.huying.line.Lines;
import org.huying.matter.Matters;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/** The door for messages that another system has kept: they come in as matters, each at its own time, each once. */
@Service
public class MessageImports {

    private static final Bilingual NAME = new Bilingual("导入", "Import");

    private final Districts districts;
    private final Lines lines;
    private final Matters matters;
    private final Vault vault;
    private final ImportedStore store;

    MessageImports(Districts districts, Lines lines, Matters matters, Vault vault, ImportedStore store) {
        this.districts = districts;
        this.lines = lines;
        this.matters = matters;
        this.vault = vault;
        this.store = store;
    }

    /** What came of an import: the tally, and the bad rows in the order of the file. */
    public record Report(ImportTally tally, List<Row.Bad> bad) {

        public Report {
            bad = List.copyOf(bad);
        }
    }

    /**
     * Imports a file. A row that cannot be taken is reported and keeps no other from being taken; what was imported
     * before stays as it is.
     *
     * @param progress is told from time to time how far it is
     * @throws org.huying.base.Invalid if the file as a whole cannot be read
     * @throws org.huying.base.NotFound if the district has no such line
     */
    public Report run(
            DistrictCode code, ImportOrder order, InputStream file, Consumer<ImportTally> progress, Instant now)
            throws IOException {
        District district = districts
                .find(code)
                .orElseThrow(() -> new Refused(
                        "no-district",
                        "数据库里还没有 " + code + " 区，请先建立（例如先运行 huying demo）",
                        "there is no district " + code + " yet; found it first, for example with 'huying demo'"));
        lines.current(code, order.line());
        Set<String> known = store.known(code, order.source());
        MessageFile messages = MessageFile.open(file, order.charset(), now);
        Filer filer = new Filer(matters, vault, store, by(district, now), order);
        try (ImportRun run = new ImportRun(filer, known, progress, now)) {
            return run.through(messages);
        }
    }

    /** Messages are filed in the name of the command centre, as an operator would have done. */
    private static Viewer by(District district, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        return new Viewer(
                district.code(),
                AccountId.SYSTEM,
                PersonId.SYSTEM,
                NAME,
                Set.of(Role.OPERATOR),
                List.of(district.functionUnit(Function.CENTRE, today)),
                Scope.WHOLE);
    }
}
