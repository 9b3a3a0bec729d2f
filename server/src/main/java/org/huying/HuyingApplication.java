package org.huying;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole server as one Spring application; {@code org.huying.cli.Huying} starts it. */
@SpringBootApplication
public class HuyingApplication {}
