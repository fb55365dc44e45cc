/// What tests use of the local stack: a database, a broker, tokens.
@NullMarked
package org.gonghui.testing;

import org.jspecify.annotations.NullMarked;
