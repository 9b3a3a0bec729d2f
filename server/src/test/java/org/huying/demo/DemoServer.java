package org.huying.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huying.platform.ServerTest;
import org.springframework.test.context.TestPropertySource;

/** The whole server with the demo district, its people and its accounts; tests that ask for it share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = {"huying.demo=true", "huying.demo-password=" + DemoServer.PASSWORD})
public @interface DemoServer {

    String PASSWORD = "for-tests-only-2026";
}
