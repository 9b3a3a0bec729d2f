package org.huying.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;

/** What the steps of the demo are told, and where they leave word for the newcomer. */
public final class Demo {

    private final DistrictCode district;
    private final Instant now;
    private final String password;
    private final List<Bilingual> words = new ArrayList<>();

    Demo(DistrictCode district, Instant now, String password) {
        this.district = district;
        this.now = now;
        this.password = password;
    }

    public DistrictCode district() {
        return district;
    }

    public Instant now() {
        return now;
    }

    /** The password of every demo account; another one than at the last start where the newcomer has set one. */
    public String password() {
        return password;
    }

    /** Adds a line that is printed under the address once the server is up. */
    public void tell(Bilingual line) {
        words.add(line);
    }

    List<Bilingual> words() {
        return List.copyOf(words);
    }
}
