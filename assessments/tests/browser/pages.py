"""An address of every page type: what is true of all pages is tested on these.

A new kind of page joins the list; the checks and `make screenshots` then cover it.
"""

PAGES = {
    "home": "/",
    "roles": "/roles/",
    "roles-search": "/roles/?q=nurse",
    "roles-nothing-found": "/roles/?q=astronaut",
    "role-yellow": "/roles/ml-platform-engineer/",
    "role-red": "/roles/data-entry-clerk/",
    "role-green": "/roles/electrician/",
    "role-unknown": "/roles/master-of-the-hounds/",
    "role-withdrawn": "/roles/dream-reader/",
    "version-superseded": "/roles/translator/versions/1/",
    "version-changes": "/roles/translator/versions/2/changes/",
    "personal-score": "/roles/electrician/my-score/",
    "personal-score-mixed": "/roles/ml-platform-engineer/my-score/"
    "?share-training-infrastructure=40&share-model-serving=20&share-feature-store-registry=15"
    "&share-gpu-resources=15&share-monitoring-drift=5&share-cross-functional=5"
    "&drop=pipeline-orchestration&version=1",
    "personal-score-wrong": "/roles/data-entry-clerk/my-score/?share-a=9&share-exceptions=lots",
    "personal-score-over": "/roles/data-entry-clerk/my-score/?share-exceptions=55&version=1",
    "personal-score-reassessed": "/roles/translator/my-score/?share-file-engineering=5&version=1",
    "compare": "/compare/",
    "compare-pair": "/compare/ml-platform-engineer-vs-ml-ai-engineer/",
    "compare-four": "/compare/?role=electrician&role=lawyer&role=translator&role=platform-engineer",
    "compare-unknown": "/compare/electrician-vs-astronaut/",
    "sectors": "/sectors/",
    "sector": "/sectors/technology/",
    "specialism": "/sectors/technology/data-engineering/",
    "rankings": "/rankings/",
    "ranking": "/rankings/most-fragile/",
    "wanted": "/wanted/",
    "changes": "/changes/",
    "alerts": "/alerts/",
    "alerts-sent": "/alerts/sent/",
    "alerts-link": "/alerts/manage/",
    "alerts-dead-link": "/alerts/confirm/nonsense/",
    "mail": "/mail/",
    "methodology": "/methodology/",
    "calculator": "/methodology/calculator/",
    "calculator-role": "/methodology/calculator/?role=data-entry-clerk",
    "calculator-wrong": "/methodology/calculator/?share1=150&growth=7",
    "about": "/about/",
    "assessing": "/about/assessments/",
    "privacy": "/privacy/",
    "accessibility": "/accessibility/",
    "contact": "/contact/",
    "styleguide": "/styleguide/",
    "example-long": "/styleguide/green-transforming/",
    "example-bare": "/styleguide/red/",
    "not-found": "/nowhere/",
}

STATUS = {
    "role-unknown": 404,
    "role-withdrawn": 410,
    "personal-score-wrong": 422,
    "personal-score-over": 422,
    "compare-unknown": 404,
    "alerts-dead-link": 404,
    "calculator-wrong": 422,
    "not-found": 404,
}  # of others 200

# Other states of a page type of the list: axe looks at them at one width, for time's sake.
AGAIN = {
    "alerts-sent",
    "alerts-link",
    "alerts-dead-link",
    "personal-score",
    "personal-score-wrong",
    "personal-score-over",
    "personal-score-reassessed",
    "roles-search",
    "roles-nothing-found",
    "role-red",
    "role-green",
    "specialism",
    "version-superseded",
    "compare-four",
    "compare-unknown",
    "calculator-role",
    "calculator-wrong",
    "example-long",
    "example-bare",
}
