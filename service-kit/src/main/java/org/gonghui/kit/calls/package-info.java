/// What partner systems called, for themselves to read.
@NullMarked
package org.gonghui.kit.calls;

import org.jspecify.annotations.NullMarked;
