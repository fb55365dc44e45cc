@NullMarked
package org.gonghui.member.history;

import org.jspecify.annotations.NullMarked;
