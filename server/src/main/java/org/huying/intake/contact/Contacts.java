package org.huying.intake.contact;

import java.time.Instant;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.security.Telephone;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/** The door to the district's telephone number for residents; an administrator sets it. */
@Service
public class Contacts {

    private static final int LONGEST = 60;
    private static final Bilingual USUAL = new Bilingual("服务热线", "Hotline");

    private final ContactStore store;

    Contacts(ContactStore store) {
        this.store = store;
    }

    public Optional<Hotline> hotline(DistrictCode district) {
        return store.find(district);
    }

    /**
     * Sets the number; without one the public pages name none.
     *
     * @return why not, or nothing
     * @throws Forbidden unless an administrator does it
     */
    public Optional<Refusal> change(Viewer by, String phone, String zh, String en, Instant at) {
        if (!by.has(Role.ADMIN)) {
            throw new Forbidden("hotline", "只有管理员可以设置服务热线", "only an administrator sets the hotline");
        }
        if (phone.isBlank()) {
            store.remove(by.district());
            return Optional.empty();
        }
        Optional<Refusal> refusal = service(phone) ? Optional.empty() : Telephone.refuses(phone, "phone");
        if (refusal.isEmpty() && (zh.length() > LONGEST || en.length() > LONGEST)) {
            refusal = Optional.of(
                    Refusal.of("too-long", "说明不超过 " + LONGEST + " 字。", "At most " + LONGEST + " characters.")
                            .at("zh"));
        }
        if (refusal.isEmpty()) {
            Bilingual words = zh.isBlank() ? USUAL : new Bilingual(zh.strip(), en.strip());
            store.put(by.district(), new Hotline(phone.strip(), words), by.person(), at);
        }
        return refusal;
    }

    /** At the founding of the demo. */
    void found(DistrictCode district, Hotline hotline, Instant at) {
        if (store.find(district).isEmpty()) {
            store.put(district, hotline, PersonId.SYSTEM, at);
        }
    }

    /** Numbers of government hotlines are short, such as 12345. */
    private static boolean service(String phone) {
        return phone.strip().matches("\\d{3,6}");
    }
}
