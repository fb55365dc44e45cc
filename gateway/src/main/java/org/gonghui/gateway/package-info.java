/// One address for every caller.
@NullMarked
package org.gonghui.gateway;

import org.jspecify.annotations.NullMarked;
