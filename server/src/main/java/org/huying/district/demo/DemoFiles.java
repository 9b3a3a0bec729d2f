package org.huying.district.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.district.folder.FolderFiles;

/** The folder of a demo district, under {@code demo/<code>/} on the class path. */
record DemoFiles(DistrictCode district) implements FolderFiles {

    @Override
    public Optional<byte[]> find(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + district + "/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the demo's " + name, unreadable);
        }
    }
}
