/// What every JSON operation does the same way: answers, preconditions, repeated writes, admission.
@NullMarked
package org.gonghui.kit.http;

import org.jspecify.annotations.NullMarked;
