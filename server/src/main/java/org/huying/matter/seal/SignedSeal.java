package org.huying.matter.seal;

/**
 * A seal as it is stored.
 *
 * @param hash as it is stored; it must be that of the seal
 * @param key the fingerprint of the key that signed
 */
public record SignedSeal(Seal seal, byte[] hash, String key, byte[] signature) {}
