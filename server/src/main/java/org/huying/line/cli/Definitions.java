package org.huying.line.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.line.LineFiles;
import org.huying.line.LineFolders;

/**
 * The definitions that a command is about, and those beside them that they may open: of the same folder, else those that
 * come with the product.
 */
record Definitions(List<LineFiles> asked, Collection<LineFiles> together) {

    Definitions {
        asked = List.copyOf(asked);
        together = List.copyOf(together);
    }

    /** Those that come with the product. */
    static Definitions shipped() {
        List<LineFiles> shipped = LineFolders.shipped();
        return new Definitions(shipped, shipped);
    }

    /**
     * Those in folders.
     *
     * @throws NoDefinition if there is none in one of them
     */
    static Definitions in(List<Path> folders) {
        Map<String, LineFiles> together = new LinkedHashMap<>();
        LineFolders.shipped().forEach(files -> together.put(files.folder(), files));
        Map<String, LineFiles> asked = new LinkedHashMap<>();
        for (Path folder : folders) {
            List<LineFiles> found = Files.isDirectory(folder) ? LineFolders.under(folder) : List.of();
            if (found.isEmpty()) {
                throw new NoDefinition("there is no definition in " + folder + ": no line.yaml");
            }
            beside(folder).forEach(files -> together.put(files.folder(), files));
            found.forEach(files -> asked.put(files.folder(), files));
        }
        together.putAll(asked);
        return new Definitions(List.copyOf(asked.values()), together.values());
    }

    /** The lines in the folder that a line's own folder is in. */
    private static List<LineFiles> beside(Path folder) {
        Path above = folder.toAbsolutePath().normalize().getParent();
        boolean one = Files.exists(folder.resolve(LineFiles.LINE));
        return one && above != null ? LineFolders.under(above) : List.of();
    }

    /** Nothing to check or to show. */
    static final class NoDefinition extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NoDefinition(String message) {
            super(message);
        }
    }
}
