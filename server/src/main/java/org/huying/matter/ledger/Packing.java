package org.huying.matter.ledger;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Events as they lie in the ledger: JSON compressed by Zstandard (RFC 8878) against a dictionary of what such events have
 * in common. The first byte says against which dictionary; 0 says that nothing is compressed. A dictionary that was used
 * once stays for ever.
 */
public final class Packing {

    /** Larger bodies than the ledger has ever seen; what claims to be larger is not one. */
    private static final int LARGEST = 64 << 20;

    private static final byte PLAIN = 0;
    private static final byte DICTIONARY = 1;
    private static final int LEVEL = 3;

    private static final byte[] FIRST = dictionary("events-1.dictionary");
    private static final ZstdDictCompress COMPRESSING = new ZstdDictCompress(FIRST, LEVEL);
    private static final ZstdDictDecompress DECOMPRESSING = new ZstdDictDecompress(FIRST);
    private static final Lent<ZstdCompressCtx> PACKERS = new Lent<>(Packing::packer);
    private static final Lent<ZstdDecompressCtx> UNPACKERS = new Lent<>(Packing::unpacker);

    private Packing() {}

    public static byte[] pack(String body) {
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        byte[] frame = PACKERS.use(packer -> packer.compress(plain));
        return frame.length < plain.length ? marked(DICTIONARY, frame) : marked(PLAIN, plain);
    }

    /**
     * The bytes that were packed.
     *
     * @throws IllegalArgumentException if these were not
     */
    public static byte[] unpack(byte[] packed) {
        if (packed.length == 0) {
            throw new IllegalArgumentException("an empty body");
        }
        byte[] rest = java.util.Arrays.copyOfRange(packed, 1, packed.length);
        return switch (packed[0]) {
            case PLAIN -> rest;
            case DICTIONARY -> unpacked(rest);
            default -> throw new IllegalArgumentException("no dictionary has the number " + packed[0]);
        };
    }

    private static byte[] unpacked(byte[] frame) {
        long size = com.github.luben.zstd.Zstd.getFrameContentSize(frame, 0, frame.length, true);
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("not a packed body");
        }
        try {
            return UNPACKERS.use(unpacker -> unpacker.decompress(frame, (int) size));
        } catch (ZstdException broken) {
            throw new IllegalArgumentException("not a packed body", broken);
        }
    }

    private static byte[] marked(byte mark, byte[] bytes) {
        byte[] marked = new byte[bytes.length + 1];
        marked[0] = mark;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        return marked;
    }

    private static ZstdCompressCtx packer() {
        return new ZstdCompressCtx()
                .loadDict(COMPRESSING)
                .setMagicless(true)
                .setDictID(false)
                .setChecksum(false)
                .setContentSize(true);
    }

    private static ZstdDecompressCtx unpacker() {
        return new ZstdDecompressCtx().loadDict(DECOMPRESSING).setMagicless(true);
    }

    private static byte[] dictionary(String name) {
        try (InputStream bytes = Packing.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the dictionary " + name + " is missing");
            }
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Contexts that are costly to make and used by one thread at a time; there are as many as threads ever met. */
    private static final class Lent<T> {

        private final ConcurrentLinkedQueue<T> free = new ConcurrentLinkedQueue<>();
        private final Supplier<T> make;

        Lent(Supplier<T> make) {
            this.make = make;
        }

        <R> R use(Function<T, R> work) {
            T one = free.poll();
            if (one == null) {
                one = make.get();
            }
            R result = work.apply(one);
            free.add(one);
            return result;
        }
    }
}
