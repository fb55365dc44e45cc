/// Who did what, to whom and why, so that nobody can change it afterwards unseen.
@NullMarked
package org.gonghui.kit.audit;

import org.jspecify.annotations.NullMarked;
