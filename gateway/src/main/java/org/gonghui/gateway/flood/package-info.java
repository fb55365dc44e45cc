/// Who floods the gateway, by address.
@NullMarked
package org.gonghui.gateway.flood;

import org.jspecify.annotations.NullMarked;
