/// Which request targets are canonical.
@NullMarked
package org.gonghui.gateway.path;

import org.jspecify.annotations.NullMarked;
