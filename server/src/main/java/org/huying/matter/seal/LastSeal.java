package org.huying.matter.seal;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.LedgerSettings;
import org.springframework.stereotype.Component;

/**
 * The last seal as it is known outside the database, in the file {@code last-seal-DISTRICT}: its number and its hash. It
 * is written after the commit, so that it can be one behind, never ahead.
 */
@Component
public final class LastSeal {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    private final Folder folder;

    LastSeal(LedgerSettings settings) {
        this.folder = new Folder(settings.keyFolder().toAbsolutePath().normalize());
    }

    /**
     * A seal that is known outside the database.
     *
     * @param hash hexadecimal
     */
    public record Known(long number, String hash) {

        public static Known of(SignedSeal signed) {
            return new Known(signed.seal().number(), HexFormat.of().formatHex(signed.hash()));
        }

        public boolean is(long seal, byte[] sealHash) {
            return number == seal && hash.equals(HexFormat.of().formatHex(sealHash));
        }
    }

    /** @throws UnsafeKey if the file is there and says nothing */
    public Optional<Known> find(DistrictCode district) {
        return folder.read(name(district)).map(text -> {
            Matcher matcher = FORM.matcher(text.strip());
            if (!matcher.matches()) {
                throw new UnsafeKey(folder.path().resolve(name(district)) + " is not a number and a hash");
            }
            return new Known(Long.parseLong(matcher.group(1)), matcher.group(2));
        });
    }

    /** Goes forward only: of two servers that share the folder, the later seal stays. */
    synchronized void write(DistrictCode district, Known known) {
        if (find(district).filter(before -> before.number() >= known.number()).isEmpty()) {
            folder.write(name(district), known.number() + " " + known.hash() + "\n", false);
        }
    }

    private static String name(DistrictCode district) {
        return "last-seal-" + district;
    }
}
