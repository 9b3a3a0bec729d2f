package org.huying.workreport;

/** How exactly a value is meant. */
public enum Qualifier {
    /** As it stands. */
    NONE,
    /** 约、左右、近. */
    ABOUT,
    /** 超、突破、以上、余、多. */
    OVER,
    /** 以内、不超过、控制在. */
    UNDER,
    /** 压缩至: a value that something was brought down to. */
    UPTO
}
