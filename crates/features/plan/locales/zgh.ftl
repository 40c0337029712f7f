plan-title = ⴰⵖⴰⵡⴰⵙ
