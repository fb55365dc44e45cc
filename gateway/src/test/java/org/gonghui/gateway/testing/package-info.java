/// What stands around the gateway in its tests.
@NullMarked
package org.gonghui.gateway.testing;

import org.jspecify.annotations.NullMarked;
