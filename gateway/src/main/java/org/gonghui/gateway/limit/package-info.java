/// How much each caller may ask for.
@NullMarked
package org.gonghui.gateway.limit;

import org.jspecify.annotations.NullMarked;
