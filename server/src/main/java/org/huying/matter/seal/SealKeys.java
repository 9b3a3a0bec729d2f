package org.huying.matter.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.matter.ledger.LedgerSettings;
import org.springframework.stereotype.Component;

/**
 * The keys with which seals are signed and verified (Ed25519, RFC 8032). The private key is the file {@code seal.key},
 * readable by its owner alone; every public key ever used stays beside it as {@code seal-FINGERPRINT.pub}, so that a key
 * can be replaced by taking the private one away. Servers that share a database share the folder, or copy public keys.
 */
@Component
public final class SealKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "seal.key";
    private static final String PUBLIC = "seal-%s.pub";
    private static final int FINGERPRINT_BYTES = 8;

    private final Folder folder;

    SealKeys(LedgerSettings settings) {
        this.folder = new Folder(settings.keyFolder().toAbsolutePath().normalize());
    }

    /** A private key with the fingerprint of its public one. */
    record Signer(String fingerprint, PrivateKey key) {

        byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException failure) {
                throw new UnsafeKey("cannot sign with the sealing key", failure);
            }
        }

        Marks marks() {
            return new Marks(key);
        }
    }

    /** Whether one of the keys that are kept made the signature. */
    boolean knows(String fingerprint, byte[] message, byte[] signature) {
        PublicKey key = known().get(fingerprint);
        return key != null && verifies(key, message, signature);
    }

    /** The key that signs now; made where there is none. */
    synchronized Signer signer() {
        Optional<String> known = folder.read(PRIVATE);
        if (known.isEmpty()) {
            return make();
        }
        folder.requireOwnerOnly(PRIVATE);
        String[] parts = known.get().strip().split("\\s+");
        if (parts.length != 2) {
            throw new UnsafeKey(folder.path().resolve(PRIVATE) + " is not a sealing key");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(parts[1]);
            return new Signer(
                    parts[0], KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnsafeKey(folder.path().resolve(PRIVATE) + " is not a sealing key", unreadable);
        }
    }

    /** The key that signs now, for who may read it; none is made for the question. */
    Optional<Signer> held() {
        return folder.readable(PRIVATE) ? Optional.of(signer()) : Optional.empty();
    }

    /** What makes the marks of a key, if it is the one that signs now. */
    public Optional<Marks> marks(String fingerprint) {
        return held().filter(signer -> signer.fingerprint().equals(fingerprint)).map(Signer::marks);
    }

    /** The public keys that are kept, by fingerprint. */
    public Map<String, PublicKey> known() {
        Map<String, PublicKey> keys = new HashMap<>();
        for (String name : publicFiles()) {
            byte[] encoded =
                    Base64.getDecoder().decode(folder.read(name).orElseThrow().strip());
            try {
                keys.put(
                        fingerprint(encoded),
                        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException unreadable) {
                throw new UnsafeKey(folder.path().resolve(name) + " is not a public key", unreadable);
            }
        }
        return keys;
    }

    /** Whether the key made the signature. */
    public static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private Signer make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            String fingerprint = fingerprint(open);
            folder.write(PUBLIC.formatted(fingerprint), text(open) + "\n", false);
            folder.write(PRIVATE, fingerprint + " " + text(pair.getPrivate().getEncoded()) + "\n", true);
            return new Signer(fingerprint, pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }

    private List<String> publicFiles() {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (Stream<java.nio.file.Path> files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("seal-[0-9a-f]+\\.pub"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder.path(), failure);
        }
    }

    private static String text(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }

    private static String fingerprint(byte[] encoded) {
        return HexFormat.of().formatHex(Sha256.of(encoded), 0, FINGERPRINT_BYTES);
    }
}
