/// Embedded PostgreSQL and the broker's process: what both the local stack and the tests start.
@NullMarked
package org.gonghui.embedded;

import org.jspecify.annotations.NullMarked;
