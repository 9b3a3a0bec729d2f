package org.huying.matter.ledger;

import org.huying.base.DistrictCode;
import org.huying.security.Vault;
import org.huying.security.personal.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Makes what matters are found by. A search that found in what is masked would give it away piece by piece, so only the
 * masked words are indexed, for everybody; who may look at identities finds by whole phone numbers besides (law 8).
 */
@Component
final class Indexing {

    private final Vault vault;

    Indexing(Vault vault) {
        this.vault = vault;
    }

    Findable of(DistrictCode district, String subject, String text) {
        return new Findable(
                Grams.of(PersonalData.mask(subject), PersonalData.mask(text)),
                vault.phonesIn(district, subject + "\n" + text));
    }
}
