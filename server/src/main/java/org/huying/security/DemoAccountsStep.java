package org.huying.security;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.district.Districts;
import org.huying.district.Person;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.stereotype.Component;

/** Gives everybody in the demo district an account that is named after their post. */
@Component
final class DemoAccountsStep implements DemoStep {

    private final DemoAccounts accounts;
    private final Districts districts;

    DemoAccountsStep(DemoAccounts accounts, Districts districts) {
        this.accounts = accounts;
        this.districts = districts;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("演示账号", "Demo accounts");
    }

    @Override
    public void run(Demo demo) {
        List<PersonId> persons = districts.current(demo.district()).data().people().stream()
                .map(Person::id)
                .distinct()
                .toList();
        accounts.load(demo.district(), demo.password(), persons, demo.now());
        demo.tell(new Bilingual(
                "  演示账号：operator 坐席、dispatcher 派单、handler 承办、inspector 核查、supervisor 督办、leader 领导、auditor 审计、admin 管理",
                "  Demo accounts: operator, dispatcher, handler, inspector, supervisor, leader, auditor, admin"));
        demo.tell(new Bilingual(
                "  其他单位的承办人：handler-<单位代码>，共 %d 个账号".formatted(persons.size()),
                "  Handlers of other units: handler-<unit code>; %d accounts in all".formatted(persons.size())));
    }
}
