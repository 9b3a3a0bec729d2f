package org.huying.crash;

/** An order that the server has answered with success, and what it answered: the matter and its version after it. */
record Acknowledged(Order order, long matter, int version) {}
