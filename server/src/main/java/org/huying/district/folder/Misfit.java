package org.huying.district.folder;

/** Something in a file is not as it must be; the rest of the file is read on. */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Misfit(Fault fault) {
        super(fault.text().en(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
