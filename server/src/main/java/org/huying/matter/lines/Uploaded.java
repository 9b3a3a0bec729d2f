package org.huying.matter.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.line.LineFiles;
import org.springframework.web.multipart.MultipartFile;

/**
 * A definition as it was brought: the two files by themselves, or a zip of the folder that they are in. Other files, such as
 * a README, are left alone.
 */
final class Uploaded {

    private static final List<String> NAMES = List.of(LineFiles.LINE, LineFiles.CATEGORIES);
    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST = 2_000_000;
    private static final Pattern ID =
            Pattern.compile("(?m)^id:[ \\t]*['\"]?([a-z][a-z0-9-]{0,39})['\"]?[ \\t]*(#.*)?$");

    private Uploaded() {}

    /**
     * The texts by file name.
     *
     * @throws Refused if it is no zip, holds two of one name, is too large, or holds none
     */
    static Map<String, String> texts(List<MultipartFile> files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (MultipartFile file : files) {
            String name = plain(String.valueOf(file.getOriginalFilename()));
            if (name.endsWith(".zip")) {
                unzip(file, texts);
            } else if (NAMES.contains(name)) {
                try (InputStream in = file.getInputStream()) {
                    add(texts, name, text(in));
                }
            }
        }
        if (texts.isEmpty()) {
            throw refused(
                    "请上传 line.yaml 和 categories.csv，或把业务线文件夹压缩成 zip。",
                    "Bring line.yaml and categories.csv, or a zip of the line's folder.");
        }
        return texts;
    }

    /** The line that a definition calls itself; blank where it says none. */
    static String id(String yaml) {
        Matcher id = ID.matcher(yaml);
        return id.find() ? id.group(1) : "";
    }

    private static void unzip(MultipartFile file, Map<String, String> texts) throws IOException {
        // Windows writes the names in zips in GBK; ours are plain letters in either.
        try (ZipInputStream zip = new ZipInputStream(file.getInputStream(), Charset.forName("GBK"))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused("压缩包里的文件太多。", "There are too many files in the zip.");
                }
                String name = plain(entry.getName());
                boolean ours = NAMES.contains(name) && !entry.getName().contains("__MACOSX");
                if (ours && !entry.isDirectory()) {
                    add(texts, name, text(zip));
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw refused("这个压缩包读不出来，请重新压缩。", "The zip cannot be read; make it again.");
        }
    }

    private static void add(Map<String, String> texts, String name, String text) {
        if (texts.putIfAbsent(name, text) != null) {
            throw refused("有两个 " + name + "；一次只上传一条业务线。", "There are two of " + name + "; bring one line at a time.");
        }
    }

    /** What is not UTF-8 becomes the replacement character, where the reader finds it and says so. */
    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw refused("文件超过 2 MB。", "The file is larger than 2 MB.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String plain(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static Refused refused(String zh, String en) {
        return new Refused(Refusal.of("upload", zh, en).at("files"));
    }
}
