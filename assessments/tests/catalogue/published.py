"""What was published of the reference role, to hold its dossier and its page to."""

TASKS = [
    # name, share in %, score, weighted, impact
    ("ML training infrastructure design & architecture", 20, 2, "0.40", "augmentation"),
    ("Model serving & inference infrastructure", 20, 3, "0.60", "augmentation"),
    ("Feature store & model registry architecture", 15, 3, "0.45", "augmentation"),
    ("GPU/TPU resource management & cost optimisation", 15, 2, "0.30", "augmentation"),
    ("ML pipeline orchestration & automation", 10, 4, "0.40", "displacement"),
    ("Monitoring, observability & drift detection", 10, 3, "0.30", "augmentation"),
    ("Cross-functional collaboration (DS, SWE, product)", 10, 2, "0.20", "not_involved"),
]

VARIANT_TASKS = [
    # share in % today, share in % AI-driven, score, bucket
    (20, 22, 2, "enhanced"),
    (20, 25, 2, "enhanced"),
    (15, 18, 2, "enhanced"),
    (10, 8, 3, "enhanced"),
    (10, 10, 2, "unchanged"),
    (15, 7, 4, "displaced"),
    (10, 10, 4, "displaced"),
]

OTHER_ROLES = {
    # score, sub-label on their own pages
    "mlops-engineer": ("42.6", "yellow_urgent"),
    "ml-ai-engineer": ("68.2", "green_accelerated"),
    "platform-engineer": ("43.5", "yellow_urgent"),
    "data-engineer": ("27.8", "yellow_urgent"),
    "ai-solutions-architect": ("71.3", "green_accelerated"),
    "devsecops-engineer": ("58.2", "green_accelerated"),
}

# As the page words them, with the figures of sources that say otherwise.
FIGURES = {
    "header": ["47.5", "Yellow (Urgent)", "0.5 below Green", "24 June 2026", "4–8 years"],
    "definition": ["0–2 years", "42.6", "68.2", "43.5", "27.8"],
    "principles": ["0 of 3", "1 of 3", "+1 of ±2", "2 of 9", "Likely Yellow"],
    "tasks": ["0.40", "0.60", "0.45", "0.30", "0.20", "2.65", "55%", "H100", "B200"],
    "split": ["10% displaced, 80% augmented, 10% not involved"],
    "job_postings": ["163%", "49,200", "9.8 times", "5 years", "2012–2017", "90%", "80% of large"],
    "company_actions": ["9 of the 10", "70% of firms", "February 2025", "about 5%"],
    "vacancies": ["97 days"],
    "wages": ["$149K–$192K", "$262K", "12%", "about 3%", "rose 9%"],
    "tool_maturity": ["40–60%", "about 50%"],
    "expert_consensus": ["40% more", "1 million jobs", "2023–2027", "by 2026"],
    "evidence": ["+5 of ±10"],
    "barriers": ["1 of 10", "multi-million-dollar"],
    "weighted_points": ["33.5", "10.0", "1.5", "2.2", "2.5", "49.7"],
    "waterfall": ["35.4", "+8.5", "43.9", "+1.0", "44.9", "+2.6"],
    "composite": ["3.35", "1.20", "1.02", "1.05", "4.3054"],
    "commentary": ["against 65%", "against 25%", "80% of your time", "over 10%", "100B-parameter"],
    "spending": ["$21.1 billion", "$4.39 billion"],
    "gpu_prices": ["$2–10", "$2.35–6.88", "$1.47", "$0.52 to $14.90", "$8–12", "2023"],
    "outlook": ["2028", "2 senior architects", "4–5 mid-level", "2–4 years", "2027–2029"],
    "where_next": ["71.3", "58.2", "+20.7", "+23.8", "+10.7"],
    "variant": ["52.3", "+4.8", "4.3 above the line", "two with AI", "four or five"],
    "variant_tasks": ["22%", "25%", "18%", "8%", "7%", "+2", "+5", "+3", "−2", "−8", "15 to 7"],
    "variant_composite": ["2.42", "3.58", "1.04", "4.6912", "83%", "73 enhanced", "10 unchanged"],
    "variant_rereads": ["49.5", "50.4", "51.2", "45.0–51.0"],
    "postings_signal": ["#1", "April 2026", "10,133", "$187,500", "January 2026"],
    "durability_signal": ["About 90%", "about 85%", "two-thirds of compute", "406"],
    "headcount": ["+11–14%", "about +14%", "72–73", "100 in February 2020", "+11% is"],
    "juniors": ["ages 22–25", "20%", "October 2022 to July 2025", "−19%", "ages 41–49"],
    "regrade": ["7 in 10", "4 in 10", "75%", "90% of software engineers, by 2028"],
    "transition": ["from 10% to 0%", "from 10% to 20%", "0% displaced, 80% augmented"],
}
