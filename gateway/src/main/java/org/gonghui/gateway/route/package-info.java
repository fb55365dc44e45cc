/// Which path belongs to which service.
@NullMarked
package org.gonghui.gateway.route;

import org.jspecify.annotations.NullMarked;
