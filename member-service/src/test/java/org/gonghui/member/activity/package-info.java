@NullMarked
package org.gonghui.member.activity;

import org.jspecify.annotations.NullMarked;
