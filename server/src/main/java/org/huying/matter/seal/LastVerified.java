package org.huying.matter.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.LedgerSettings;
import org.springframework.stereotype.Component;

/**
 * The seal up to which everything was found intact, in the file {@code last-verified-DISTRICT} beside the last seal. It is
 * signed with the sealing key, so that nobody without it can spare a part of the ledger the next look.
 */
@Component
public final class LastVerified {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{1,64}) ([A-Za-z0-9+/=]{1,200})");

    private final Folder folder;
    private final SealKeys keys;

    LastVerified(LedgerSettings settings, SealKeys keys) {
        this.folder = new Folder(settings.keyFolder().toAbsolutePath().normalize());
        this.keys = keys;
    }

    /** Empty where nothing was verified before, or where no known key has signed what the file says. */
    public Optional<LastSeal.Known> find(DistrictCode district) {
        return folder.read(name(district)).flatMap(text -> read(district, text.strip()));
    }

    /** Whether it could be kept; who does not hold the sealing key cannot. */
    public boolean write(DistrictCode district, LastSeal.Known known) {
        Optional<SealKeys.Signer> signer = keys.held();
        signer.ifPresent(held -> {
            String signature = Base64.getEncoder().encodeToString(held.sign(message(district, known)));
            String text = known.number() + " " + known.hash() + " " + held.fingerprint() + " " + signature + "\n";
            folder.write(name(district), text, false);
        });
        return signer.isPresent();
    }

    private Optional<LastSeal.Known> read(DistrictCode district, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LastSeal.Known known = new LastSeal.Known(Long.parseLong(matcher.group(1)), matcher.group(2));
        return signature(matcher.group(4))
                .filter(signature -> keys.knows(matcher.group(3), message(district, known), signature))
                .map(signature -> known);
    }

    private static Optional<byte[]> signature(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] message(DistrictCode district, LastSeal.Known known) {
        String text = "huying verified 1\n" + district + '\n' + known.number() + '\n' + known.hash() + '\n';
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(DistrictCode district) {
        return "last-verified-" + district;
    }
}
