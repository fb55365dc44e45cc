/// How slow a caller may be.
@NullMarked
package org.gonghui.gateway.pace;

import org.jspecify.annotations.NullMarked;
