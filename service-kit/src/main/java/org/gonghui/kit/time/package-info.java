/// The clock and the days that business goes by.
@NullMarked
package org.gonghui.kit.time;

import org.jspecify.annotations.NullMarked;
