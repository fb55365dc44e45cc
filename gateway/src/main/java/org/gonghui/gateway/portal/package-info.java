/// The document, the readable portal and the explained problems.
@NullMarked
package org.gonghui.gateway.portal;

import org.jspecify.annotations.NullMarked;
