/// Work that one copy of a service does at a time.
@NullMarked
package org.gonghui.kit.lease;

import org.jspecify.annotations.NullMarked;
