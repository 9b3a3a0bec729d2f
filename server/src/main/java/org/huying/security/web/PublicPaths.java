package org.huying.security.web;

/** What is open to everybody without an account. */
final class PublicPaths {

    static final String[] PAGES = {
        "/",
        "/public/**",
        "/sign-in",
        "/sign-in/again",
        "/webjars/**",
        "/assets/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**"
    };

    static final String[] API = {"/api/v1/openapi.json"};

    private PublicPaths() {}

    /** Files that are the same for everybody; nobody is looked up for them. */
    static boolean isStatic(String path) {
        return path.startsWith("/webjars/") || path.startsWith("/assets/");
    }
}
