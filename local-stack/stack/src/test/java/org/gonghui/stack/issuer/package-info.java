@NullMarked
package org.gonghui.stack.issuer;

import org.jspecify.annotations.NullMarked;
