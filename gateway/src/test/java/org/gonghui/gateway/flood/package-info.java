@NullMarked
package org.gonghui.gateway.flood;

import org.jspecify.annotations.NullMarked;
