/// How many calls of a service are under way at once: what is beyond that is refused before it is late.
@NullMarked
package org.gonghui.gateway.load;

import org.jspecify.annotations.NullMarked;
