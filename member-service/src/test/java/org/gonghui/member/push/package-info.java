@NullMarked
package org.gonghui.member.push;

import org.jspecify.annotations.NullMarked;
