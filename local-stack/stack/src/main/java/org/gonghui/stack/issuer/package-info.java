/// Tokens: the issuer, its key, the sample people.
@NullMarked
package org.gonghui.stack.issuer;

import org.jspecify.annotations.NullMarked;
