/// What time it is.
@NullMarked
package org.gonghui.gateway.time;

import org.jspecify.annotations.NullMarked;
