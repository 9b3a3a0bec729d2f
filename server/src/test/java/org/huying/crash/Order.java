package org.huying.crash;

/**
 * A command as a clerk gives it: however often it is sent, it is sent with the same key and the same body.
 *
 * @param account who gives it
 * @param deed what shall happen: {@code file}, {@code comment}, or an action of the line
 * @param mark its idempotency key, which its body says too, so that its trace in the ledger is known from all others
 */
record Order(String account, String deed, String path, String body, String mark) {}
