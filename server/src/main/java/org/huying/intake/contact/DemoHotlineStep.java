package org.huying.intake.contact;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.huying.base.Bilingual;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the demo district its hotline, from the folder of its data. */
@Component
final class DemoHotlineStep implements DemoStep {

    private final Contacts contacts;

    DemoHotlineStep(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("服务热线", "Hotline");
    }

    @Override
    public void run(Demo demo) {
        ClassPathResource file = new ClassPathResource("demo/" + demo.district() + "/hotline.properties");
        if (!file.exists()) {
            return;
        }
        Properties said = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Bilingual words = new Bilingual(said.getProperty("zh", ""), said.getProperty("en", ""));
        contacts.found(demo.district(), new Hotline(said.getProperty("phone", ""), words), demo.now());
    }
}
