package dev.thecal.planted.core.clock;

import dev.thecal.planted.web.Page;

/** Planted: core that sees web. */
record CoreSeesWeb(Page page) {}
