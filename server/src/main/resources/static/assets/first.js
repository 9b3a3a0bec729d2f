// Before anything is drawn: pages that know script may hide what script can show.
"use strict";
document.documentElement.classList.add("js");
