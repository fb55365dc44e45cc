/// Work that waits in a table and is done by a worker.
@NullMarked
package org.gonghui.kit.work;

import org.jspecify.annotations.NullMarked;
