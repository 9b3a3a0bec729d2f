package org.huying.matter.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Forbidden;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.matter.Matter;
import org.huying.matter.ledger.Desk;
import org.huying.matter.ledger.Ledgers;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * The door to files. A file is brought first and then named by an action; until then only who brought it can see it,
 * afterwards everybody who can see one of its matters.
 */
@Service
public final class Attachments {

    /** The most that one file may hold, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    private final AttachmentStore store;
    private final AttachmentFiles files;
    private final Ledgers ledgers;
    private final Desk desk;
    private final Sniffer sniffer = new Sniffer();

    Attachments(AttachmentStore store, AttachmentFiles files, Ledgers ledgers, Desk desk) {
        this.store = store;
        this.files = files;
        this.ledgers = ledgers;
        this.desk = desk;
    }

    /** A file to be sent: what it is, and where its bytes lie. */
    public record Download(Attachment attachment, Path file) {}

    /**
     * Keeps a file; it is durable when this returns. Pictures lose what tells where they were taken.
     *
     * @throws Refused if it is too large, of a kind that is not taken, or damaged
     * @throws IOException if it cannot be read
     */
    public Attachment upload(Viewer by, String filename, InputStream content, Instant at) throws IOException {
        if (by.has(Role.AUDITOR) && by.roles().stream().allMatch(role -> role == Role.AUDITOR || role == Role.ADMIN)) {
            throw new Forbidden("attachment", "审计岗只读，不能上传文件", "an auditor reads and brings no files");
        }
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw refused("limit:20-MB", "文件不得超过 20 MB", "a file has at most 20 MB");
        }
        if (bytes.length == 0) {
            throw refused("attachment", "文件是空的", "the file is empty");
        }
        FileType type = type(bytes);
        byte[] kept = strip(type, bytes);
        Attachment attachment = new Attachment(sha256(kept), plain(filename), type.mediaType(), kept.length);
        files.keep(attachment.id(), kept);
        store.add(by.district(), by.account(), attachment, at);
        return attachment;
    }

    /** Empty also where the viewer may see none of its matters. */
    public Optional<Download> find(Viewer by, String id) {
        return store.find(by.district(), id, by.account())
                .filter(attachment -> mayRead(by, id))
                .map(attachment -> new Download(attachment, files.file(id)));
    }

    /** The files of a matter that the viewer may see, by their ids. */
    public Map<String, Attachment> of(Viewer by, Matter matter) {
        return desk.sees(by, matter)
                ? store.list(by.district(), matter.id(), by.account()).stream()
                        .collect(Collectors.toMap(Attachment::id, Function.identity()))
                : Map.of();
    }

    private boolean mayRead(Viewer by, String id) {
        return store.broughtBy(by.district(), id, by.account())
                || store.matters(by.district(), id).stream()
                        .flatMap(matter -> ledgers.find(by.district(), matter).stream())
                        .anyMatch(matter -> desk.sees(by, matter));
    }

    private FileType type(byte[] bytes) {
        String detected = sniffer.detect(bytes);
        return FileType.of(detected)
                .orElseThrow(() -> refused(
                        "attachment-type",
                        "不接收此类文件（" + detected + "），可接收：" + FileType.all(),
                        "files of this kind are not taken (" + detected + "), only " + FileType.all()));
    }

    private static byte[] strip(FileType type, byte[] bytes) {
        try {
            return Privacy.strip(type, bytes);
        } catch (Damaged damaged) {
            throw refused("attachment-damaged", "文件已损坏，无法读取", "the file is damaged: " + damaged.getMessage());
        }
    }

    private static Refused refused(String rule, String zh, String en) {
        return new Refused(Refusal.of("attachment", zh, en).at("file").by(rule));
    }

    /** The last part of the name, without what could steer a terminal or a header. */
    private static String plain(String filename) {
        String last = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{C}\"<>|:*?]", "").strip();
        String name = visible.isEmpty() ? "attachment" : visible;
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
